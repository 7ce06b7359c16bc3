export { default, generateMetadata } from "../../../../enroll/confirm/page.tsx";
