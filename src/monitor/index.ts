export { type Monitored, monitor } from './monitor.ts';
