// One function: nothing of another one may come with it.
import { useEcho } from "api/afi";

console.log(useEcho);
