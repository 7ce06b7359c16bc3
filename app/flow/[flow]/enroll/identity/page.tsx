export { default, generateMetadata } from "../../../../enroll/identity/page.tsx";
