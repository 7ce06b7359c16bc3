export { default, generateMetadata } from "../../../../../home/[home]/status/page.tsx";
