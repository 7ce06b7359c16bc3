export { default, generateMetadata } from "../../../../enroll/account/page.tsx";
