import { testClinic } from "./testClinic.mjs";

testClinic("petclinic-quarkus-vue", { compares: true });
