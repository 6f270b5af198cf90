"use client";

import { createContext, useContext, useState } from "react";
import type { ReactNode } from "react";
import type { PublishedRecord } from "@/lib/reviews/published";
import { PublishedList } from "./published-list";

const Tell = createContext<(published: readonly PublishedRecord[]) => void>(() => undefined);

/** Keeps saying what has just gone out, also when the page is read again and the form that did it is gone. */
export function PublishedHere({ locale, children }: { locale: string; children: ReactNode }) {
  const [published, setPublished] = useState<readonly PublishedRecord[]>([]);
  return (
    <Tell.Provider value={setPublished}>
      <PublishedList published={published} locale={locale} />
      {children}
    </Tell.Provider>
  );
}

/** Says on the page around a form what that form has let out. */
export function useTellPublished(): (published: readonly PublishedRecord[]) => void {
  return useContext(Tell);
}
