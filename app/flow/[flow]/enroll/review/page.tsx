export { default, generateMetadata } from "../../../../enroll/review/page.tsx";
