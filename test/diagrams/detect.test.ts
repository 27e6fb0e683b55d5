import { expect, test } from "vitest";
import { readerOf } from "../../src/diagrams/detect.ts";

const nameOf = (language: string, value: string) => readerOf({ language, value })?.name;

test.each([
  ["plantuml", "A -> B", "readPlantUml"],
  ["", "@startuml\nA -> B\n@enduml", "readPlantUml"],
  ["d2", "a -> b", "readD2"],
  ["gv", "digraph { a -> b }", "readDot"],
  ["text", "strict digraph system {\n a -> b\n}", "readDot"],
  ["structurizr", "workspace {\n}", "readStructurizr"],
  ["", "┌───┐   ┌───┐\n│ A │──▶│ B │\n└───┘   └───┘", "readAscii"],
  ["text", "+---+   +---+\n| A |-->| B |\n+---+   +---+", "readAscii"],
  ["", "Client → Load balancer → Servers", "readAscii"],
  ["", "Clients\n  ↓\nStore", "readAscii"],
])("a block in %j that draws goes to its reader: %j", (language, value, reader) => {
  expect(nameOf(language, value)).toBe(reader);
});

test.each([
  ["a session", "", "$ make build\n$ ./run --all -> out.txt"],
  ["a listing of folders", "", "src\n├── model\n└── index.ts"],
  ["a table", "", "+------+-------+\n| Name | Owner |\n+------+-------+\n| a    | b     |\n+------+-------+"],
  ["the layout of a packet", "text", " 0                   1\n+-+-+-+-+-+-+-+-+\n|    Version    |\n+-+-+-+-+-+-+-+-+"],
  ["code", "", "fn read(x: u8) -> Result {\n  go(x);\n}"],
  ["arithmetic", "", "300M × 2MB = 600 TB/day\nCDN offloads 95% → 7 Gbps"],
  ["a language of its own", "python", "a -> b -> c"],
])("%s draws nothing", (_, language, value) => {
  expect(nameOf(language, value)).toBeUndefined();
});
