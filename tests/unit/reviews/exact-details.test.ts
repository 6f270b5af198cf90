import { describe, expect, it } from "vitest";
import { exactDetailsIn } from "@/lib/reviews/checklist/exact-details";

describe("what a text gives away", () => {
  it.each([
    ["Her number is 653101199002031234.", "identity_number"],
    ["身份证号：653101 19900203 123X", "identity_number"],
    ["６５３１０１１９９００２０３１２３４", "identity_number"],
    ["كىملىك نومۇرى ٦٥٣١٠١١٩٩٠٠٢٠٣١٢٣٤", "identity_number"],
    ["her old number 653101900203123", "identity_number"],
    ["his passport E12345678 was taken", "document_number"],
    ["call +7 701 123 45 67", "phone_number"],
    ["call 0090 (532) 123-45-67", "phone_number"],
    ["手机 139 9123 4567", "phone_number"],
    ["تېلېفون ۱۳۹۹۱۲۳۴۵۶۷", "phone_number"],
    ["0998-1234567", "phone_number"],
    ["8 (701) 123-45-67", "phone_number"],
    ["at 39.4677, 75.9938", "coordinates"],
    ["39°28'04\"N 75°59'38\"E", "coordinates"],
    ["lives in house no. 12", "exact_address"],
    ["at 14 Long River Road", "exact_address"],
    ["живёт: ул. Абая, дом 5", "exact_address"],
    ["Абай көшесі 12", "exact_address"],
    ["住在解放路12号", "exact_address"],
    ["3号楼2单元501室", "exact_address"],
    ["ئازادلىق كوچىسى 12", "exact_address"],
    ["12-نومۇرلۇق ئۆي", "exact_address"],
  ] as const)("%s: %s", (text, code) => {
    expect(exactDetailsIn(text)).toContain(code);
  });

  it.each([
    "He was sentenced to 15 years in 2017.",
    "Between 2016 and 2018, about 1,200 people were held there.",
    "Article 120 of the criminal law, paragraph 3.",
    "The file has 123456789012345678 on its cover.",
    "in the No. 3 camp of the county",
    "第三看守所",
    "",
    "spring 2017",
    "ئۇ 2017-يىلى 4-ئايدا تۇتۇلدى",
    "On 2018-04-05 12:30 she called.",
    "case 2017-653101-0001",
  ])("%s: nothing", (text) => {
    expect(exactDetailsIn(text)).toEqual([]);
  });
});
