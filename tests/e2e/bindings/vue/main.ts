import { mizanPlugin } from "api";
import { createApp } from "vue";
import App from "./App.vue";

createApp(App).use(mizanPlugin).mount("#app");
