import { testClinic } from "./testClinic.mjs";

testClinic("petclinic-spring-react", { compares: true });
