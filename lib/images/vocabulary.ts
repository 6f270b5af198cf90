import type { ImagePermission, ImageType } from "@/lib/db/generated/enums";

/** Types of picture that are taken in. */
export const imageTypes = {
  jpeg: { order: 1, mediaType: "image/jpeg" },
  png: { order: 2, mediaType: "image/png" },
  webp: { order: 3, mediaType: "image/webp" },
} as const satisfies Record<ImageType, { order: number; mediaType: string }>;

/**
 * Who allowed that a picture is shown. `isOut` where the face has been in public under the person's own name: then no
 * consent of theirs has to be on file, unless they are protected.
 */
export const imagePermissions = {
  person: { order: 1, isOut: false },
  family: { order: 2, isOut: false },
  rights_holder: { order: 3, isOut: false },
  published: { order: 4, isOut: true },
} as const satisfies Record<ImagePermission, { order: number; isOut: boolean }>;
