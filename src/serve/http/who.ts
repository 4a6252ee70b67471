/** Until accounts exist there is one person: whoever sits at this machine. */
export const WHO = 'local';
