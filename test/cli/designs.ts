/** A design whose datasets have these owners. */
export function designWith(owners: Readonly<Record<string, string>>): string {
  return `# Parcel tracking

A courier scans a parcel; the customer sees where it is within ten seconds.

## State ownership

| Dataset | Owner | Storage |
| --- | --- | --- |
${Object.entries(owners)
  .map(([dataset, owner]) => `| ${dataset} | ${owner} | PostgreSQL |\n`)
  .join("")}`;
}

export const oneWriter = designWith({ parcels: "Parcel Service" });
export const twoWriters = designWith({ parcels: "Parcel Service", "scan events": "Scan Service, Parcel Service" });
