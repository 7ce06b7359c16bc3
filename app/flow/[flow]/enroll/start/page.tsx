export { default, generateMetadata } from "../../../../enroll/start/page.tsx";
