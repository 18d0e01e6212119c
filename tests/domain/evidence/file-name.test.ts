import { describe, expect, test } from "vitest";
import { extensionOf, fileName } from "@/domain/evidence/file-name";
import { extensions, fileTypes, previewOf, textType } from "@/domain/evidence/file-type";
import { Refusal } from "@/domain/refusal";

const codeOf = (name: string) => {
  try {
    return fileName(name);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe("a file's name", () => {
  test.each([
    ["minutes.pdf", "minutes.pdf"],
    ["  Zürich: 50 % «done».pdf ", "Zürich: 50 % «done».pdf"],
    ["Zu\u0308rich.txt", "Zürich.txt"],
    [".env", ".env"],
    ["", "evidence.file-without-name"],
    [" ", "evidence.file-without-name"],
    ["..", "evidence.file-without-name"],
    ["../../etc/passwd", "evidence.file-name-path"],
    ["reports\\report.pdf", "evidence.file-name-path"],
    ["a/b.pdf", "evidence.file-name-path"],
    ["report\u0000.pdf", "evidence.file-name-odd"],
    ["report\u202Efdp.exe", "evidence.file-name-odd"],
    ["a\nb.txt", "evidence.file-name-odd"],
    [`${"x".repeat(200)}.pdf`, "evidence.file-name-long"],
  ])("%j becomes %j", (name, expected) => expect(codeOf(name)).toBe(expected));
});

test.each([
  ["a.PDF", "pdf"],
  ["a.tar.gz", "gz"],
  ["noextension", ""],
  [".env", ""],
  ["ends.", ""],
])("the extension of %s is %j", (name, expected) => expect(extensionOf(name)).toBe(expected));

describe("what may be uploaded", () => {
  test("no archive, no program, no web page, no drawing with scripts, no macros", () =>
    expect(
      ["zip", "exe", "html", "htm", "svg", "xml", "js", "docm", "xlsm", "doc"].filter((it) =>
        extensions.includes(it),
      ),
    ).toEqual([]));

  test("every extension belongs to one type", () => expect(new Set(extensions).size).toBe(extensions.length));

  test("only PDF, pictures and text are shown in place", () =>
    expect(Object.keys(fileTypes).filter((type) => previewOf(type) === null)).toEqual(
      Object.keys(fileTypes).filter((type) => /officedocument|opendocument/.test(type)),
    ));

  test.each([
    ["csv", "text/csv"],
    ["", "text/plain"],
    ["pdf", undefined],
    ["html", undefined],
  ])("a text that ends in .%s is %s", (extension, expected) => expect(textType(extension)).toBe(expected));
});
