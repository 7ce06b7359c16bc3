export { default } from "../../../enroll/page.tsx";
