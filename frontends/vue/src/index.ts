export { dehydrate } from "@mizan/base/binding";
export { type ContextBinding, type ContextRefs, defineContext } from "./defineContext.js";
export { type MizanPluginOptions, mizanKey, mizanPlugin, useMizan } from "./mizanPlugin.js";
export { type Mutation, useMutation } from "./useMutation.js";
