export { default, generateMetadata } from "../../../../enroll/address/page.tsx";
