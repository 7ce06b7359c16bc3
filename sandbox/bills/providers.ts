import { folded } from "./values.ts";

interface Provider {
  name: string;
  /** Certificate number of the Public Utility Commission of Texas, where one is known to belong to this name alone. */
  certificate?: string;
  /** Legal name or web address, as the small print has it. */
  mark: RegExp;
}

/** Certificates from the PUCT's list of retail electric providers; Cirro and Summer are known by name alone. */
const providers: readonly Provider[] = [
  { name: "TXU Energy", certificate: "10004", mark: /txu energy|txu\.com/ },
  { name: "Reliant", certificate: "10007", mark: /reliant energy|\breliant\b(?! on)|reliant\.com/ },
  {
    name: "Green Mountain Energy",
    certificate: "10009",
    mark: /green mountain energy|greenmountain(energy)?\.com/,
  },
  { name: "Gexa Energy", certificate: "10027", mark: /gexa energy|gexaenergy\.com/ },
  {
    name: "4Change Energy",
    certificate: "10041",
    mark: /4change energy|value based brands|4changeenergy\.com/,
  },
  { name: "Just Energy", certificate: "10052", mark: /just energy|justenergy\.com/ },
  {
    name: "Champion Energy Services",
    certificate: "10098",
    mark: /champion energy|championenergyservices\.com/,
  },
  { name: "Shell Energy Solutions", certificate: "10174", mark: /shell energy/ },
  { name: "Octopus Energy", certificate: "10262", mark: /octopus energy|octopusenergy\.com/ },
  { name: "Rhythm Energy", certificate: "10279", mark: /rhythm energy|gotrhythm\.com/ },
  { name: "Tesla Electric", certificate: "10296", mark: /tesla (electric|energy ventures)/ },
  { name: "Base Power", certificate: "10338", mark: /base (texas rep|power company)|basepowercompany\.com/ },
  { name: "Light", certificate: "10340", mark: /light energy llc/ },
  { name: "Cirro Energy", mark: /cirro energy|cirroenergy\.com/ },
  { name: "Summer Energy", mark: /summer energy|summerenergy\.com/ },
  { name: "Direct Energy", mark: /direct energy|directenergy\.com/ },
  { name: "TriEagle Energy", mark: /trieagle energy|trieagleenergy\.com/ },
  { name: "Porchlight Energy (Sandbox)", certificate: "10999", mark: /porchlight energy/ },
];

const certificateShape =
  /(?:puct?|rep)(?: ?\(?texas\)?)?[\s,.:-]*(?:cert(?:ificate|ificado|\.)?|license|lic\.?)?[\s,.:]*(?:no|num(?:ber|ero)?|nr|#|n°)?[\s.:#]*(1\d{4})(?!\d)/g;

/**
 * Who sent the bill. Certificate number and name together are certain; two names without a certificate (a
 * letter about switching) leave the one that is named most, less certain.
 */
export function findProvider(text: string): { name: string; confidence: number } | null {
  const plain = folded(text);
  const certificates = new Set([...plain.matchAll(certificateShape)].map((match) => match[1]));
  const scored = providers
    .map((provider) => {
      const named = [...plain.matchAll(new RegExp(provider.mark, "g"))].length;
      const isCertified = provider.certificate !== undefined && certificates.has(provider.certificate);
      return { name: provider.name, named, isCertified, score: named + (isCertified ? 100 : 0) };
    })
    .filter((one) => one.score > 0)
    .toSorted((a, b) => b.score - a.score);
  const [best, next] = scored;
  if (!best) return null;
  if (best.isCertified) return { name: best.name, confidence: best.named > 0 ? 0.99 : 0.9 };
  return {
    name: best.name,
    confidence: next && next.named === best.named ? 0.5 : best.named > 1 ? 0.9 : 0.75,
  };
}
