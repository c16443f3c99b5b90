// SPDX-License-Identifier: Apache-2.0
// Draws the OpenAPI document of this gateway as a page. Needs nothing from elsewhere; texts are set as text, never as markup.
"use strict";

const METHODS = ["get", "put", "post", "delete", "patch", "head", "options"];
const DEEPEST = 6;

let api;

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value !== undefined && value !== null) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== undefined && child !== null && child !== ""));
  return made;
}

function resolve(node) {
  if (!node || !node.$ref) return node || {};
  return resolve(node.$ref.slice(2).split("/").reduce((at, step) => (at || {})[step], api));
}

function nameOf(node) {
  return node && node.$ref ? node.$ref.split("/").pop() : "";
}

function typeOf(node) {
  const schema = resolve(node);
  const name = nameOf(node);
  if (schema.enum) return (name ? name + ": " : "") + schema.enum.join(" | ");
  if (schema.items) return "list of " + typeOf(schema.items);
  const plain = Array.isArray(schema.type) ? schema.type.join(" | ") : schema.type;
  return name || [plain, schema.format].filter(Boolean).join(", ") || "any";
}

function boundsOf(schema) {
  const said = [];
  for (const key of ["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern", "default"]) {
    if (schema[key] !== undefined) said.push(key + " " + schema[key]);
  }
  return said.join(", ");
}

function schemaTree(node, depth, seen) {
  const schema = resolve(node);
  if (schema.items && depth < DEEPEST) return schemaTree(schema.items, depth, seen);
  const alternatives = schema.allOf || schema.oneOf || schema.anyOf;
  if (alternatives) return element("div", {}, ...alternatives.map((part) => schemaTree(part, depth, seen)).filter(Boolean));
  if (!schema.properties || depth >= DEEPEST || seen.includes(schema)) return null;
  const required = schema.required || [];
  const list = element("ul", { class: "schema" });
  for (const [name, property] of Object.entries(schema.properties)) {
    const resolved = resolve(property);
    list.append(
      element(
        "li",
        {},
        element("code", required.includes(name) ? { class: "must" } : {}, name),
        " ",
        element("span", { class: "type" }, typeOf(property) + (required.includes(name) ? ", required" : "")),
        " ",
        [property.description || resolved.description, boundsOf(resolved)].filter(Boolean).join(" · "),
        schemaTree(property, depth + 1, seen.concat([schema]))
      )
    );
  }
  return list;
}

function exampleOf(media) {
  if (media.example !== undefined) return media.example;
  const first = Object.values(media.examples || {})[0];
  if (first) return resolve(first).value;
  const schema = resolve(media.schema);
  return schema.example !== undefined ? schema.example : (schema.examples || [])[0];
}

function exampleBlock(example) {
  if (example === undefined) return null;
  const text = typeof example === "string" ? example : JSON.stringify(example, null, 2);
  return element("pre", { tabindex: "0", "aria-label": "Example" }, text);
}

function contentBlock(content) {
  const parts = [];
  for (const [type, media] of Object.entries(content || {})) {
    parts.push(element("p", {}, element("code", {}, type), " ", element("span", { class: "type" }, typeOf(media.schema))));
    parts.push(schemaTree(media.schema, 0, []), exampleBlock(exampleOf(media)));
  }
  return parts.filter(Boolean);
}

function parameterTable(parameters) {
  if (!parameters.length) return null;
  const rows = parameters.map(resolve).map((parameter) =>
    element(
      "tr",
      {},
      element("td", {}, element("code", parameter.required ? { class: "must" } : {}, parameter.name)),
      element("td", {}, parameter.in + (parameter.required ? ", required" : "")),
      element("td", {}, element("span", { class: "type" }, typeOf(parameter.schema))),
      element("td", {}, [parameter.description, boundsOf(resolve(parameter.schema))].filter(Boolean).join(" · "))
    )
  );
  const head = element("tr", {}, ...["Parameter", "In", "Type", "Meaning"].map((text) => element("th", { scope: "col" }, text)));
  return element("table", {}, element("thead", {}, head), element("tbody", {}, ...rows));
}

function responseList(responses) {
  const parts = [];
  for (const [status, given] of Object.entries(responses || {})) {
    const response = resolve(given);
    const isProblem = status >= "400";
    parts.push(element("p", {}, element("strong", {}, status), " ", response.description || ""));
    if (!isProblem) parts.push(...contentBlock(response.content));
  }
  return parts;
}

function fillOperation(inside, operation, shared) {
  const body = resolve(operation.requestBody);
  const parameters = shared.concat(operation.parameters || []);
  inside.append(
    ...[
      operation.description && element("p", {}, operation.description),
      operation.operationId && element("p", { class: "type" }, "operationId " + operation.operationId),
      parameters.length ? element("h4", {}, "Parameters 参数") : null,
      parameterTable(parameters),
      body.content ? element("h4", {}, "Request 请求") : null,
      ...contentBlock(body.content),
      element("h4", {}, "Answers 应答"),
      ...responseList(operation.responses),
    ].filter(Boolean)
  );
}

function drawOperation(entry) {
  const isOpen = entry.operation.security && entry.operation.security.length === 0;
  const says = element("span", { class: "says" }, entry.operation.summary || "", isOpen ? element("span", { class: "open-door" }, "public 公开") : null);
  const box = element(
    "details",
    { class: "operation", id: entry.id },
    element("summary", {}, element("span", { class: "method " + entry.method }, entry.method.toUpperCase()), element("span", { class: "path" }, entry.path), says)
  );
  box.addEventListener("toggle", () => {
    if (box.open && !box.querySelector(".inside")) {
      const inside = element("div", { class: "inside" });
      fillOperation(inside, entry.operation, entry.shared);
      box.append(inside);
    }
  });
  entry.box = box;
  return box;
}

function entriesOf() {
  const entries = [];
  for (const [path, item] of Object.entries(api.paths || {})) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      const tag = (operation.tags || [])[0] || path.replace("/api/v1/", "").split("/")[0];
      const text = [method, path, tag, operation.summary, operation.description, operation.operationId, JSON.stringify(operation.responses || {})];
      entries.push({
        id: (operation.operationId || method + path).replace(/[^A-Za-z0-9_-]/g, "-"),
        tag, path, method, operation,
        shared: item.parameters || [],
        text: text.filter(Boolean).join(" ").toLowerCase(),
      });
    }
  }
  return entries;
}

function draw(entries) {
  const main = document.getElementById("operations");
  const list = element("ul", {});
  const abouts = new Map((api.tags || []).map((tag) => [tag.name, tag.description]));
  const groups = Map.groupBy ? Map.groupBy(entries, (entry) => entry.tag) : groupBy(entries);
  for (const [tag, group] of groups) {
    const id = "tag-" + tag.replace(/[^A-Za-z0-9一-龥]/g, "-");
    const section = element("section", { "aria-labelledby": id }, element("h2", { id }, tag));
    if (abouts.get(tag)) section.append(element("p", { class: "tag-about" }, abouts.get(tag)));
    section.append(...group.map(drawOperation));
    main.append(section);
    const link = element("li", {}, element("a", { href: "#" + id }, tag + " (" + group.length + ")"));
    group.forEach((entry) => Object.assign(entry, { section, link }));
    list.append(link);
  }
  document.getElementById("tags").append(list);
}

function groupBy(entries) {
  const groups = new Map();
  entries.forEach((entry) => groups.set(entry.tag, (groups.get(entry.tag) || []).concat([entry])));
  return groups;
}

function search(entries, wanted) {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = entries.filter((entry) => {
    const fits = words.every((word) => entry.text.includes(word));
    entry.box.hidden = !fits;
    return fits;
  });
  entries.forEach((entry) => {
    const any = shown.some((other) => other.tag === entry.tag);
    entry.section.hidden = !any;
    entry.link.hidden = !any;
  });
  document.getElementById("count").textContent = shown.length + " of " + entries.length + " operations";
}

async function start() {
  const about = document.getElementById("about");
  try {
    api = await (await fetch("/openapi?format=json")).json();
  } catch (failure) {
    about.textContent = "The document cannot be read: " + failure.message;
    return;
  }
  document.getElementById("title").textContent = api.info.title;
  about.textContent = api.info.description || "";
  const entries = entriesOf();
  draw(entries);
  const field = document.getElementById("search");
  field.addEventListener("input", () => search(entries, field.value));
  search(entries, "");
  const asked = location.hash && document.getElementById(location.hash.slice(1));
  if (asked) {
    if (asked.matches("details")) asked.open = true;
    asked.scrollIntoView();
  }
}

start();
