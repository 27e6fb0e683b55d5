import { expect, test } from "vitest";
import { sameName, withoutCopyMark } from "../../src/knowledge/names.ts";

test.each([
  ["OrderSvc", "Order Service"],
  ["order-service", "Orders"],
  ["the Order API", "order_service"],
  ["OrderDB", "orders database"],
  ["HTTPGateway", "http gateway"],
  ["API (users table)", "api"],
])("%s is %s", (a, b) => {
  expect(sameName(a, b)).toBe(true);
});

test.each([
  ["Order Service", "Order Worker"],
  ["Order DB", "Order Service"],
  ["", ""],
  ["Billing", "Building"],
])("%s is not %s", (a, b) => {
  expect(sameName(a, b)).toBe(false);
});

test.each([
  ["API-2", "API"],
  ["worker primary", "worker"],
  ["route-planner-b", "route-planner"],
  ["Service A", "Service A"],
])("%s is a copy of %s", (name, base) => {
  expect(withoutCopyMark(name)).toBe(base);
});
