import { createApp } from "vue";
import App from "./App.vue";
import { mizanPlugin } from "./api";
import { router } from "./router";
import "../../../petclinic-spring-react/frontend/src/style.css";

createApp(App).use(mizanPlugin).use(router).mount("#root");
