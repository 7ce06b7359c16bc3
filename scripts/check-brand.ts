import { brand } from "../brand.config.ts";
import { checkBrandContrast } from "../lib/domain/brand-contrast.ts";

const faults = checkBrandContrast(brand);
for (const fault of faults) console.error(`brand.config.ts: ${fault}`);
if (faults.length > 0) process.exit(1);
