export { default, generateMetadata } from "../../../../../../home/[home]/(account)/service/moving/page.tsx";
