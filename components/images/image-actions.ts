import type { LookUp } from "@/components/forms/pick-record";
import type { Action } from "@/lib/action-answer";

/** Everything that can be done with a person's pictures. */
export interface ImageActions {
  addImage: Action<{ id: string }>;
  changeImage: Action<{ lockVersion: number }>;
  showImage: Action<{ lockVersion: number }>;
  deleteImage: Action<void>;
  reviewImage: Action<void>;
  openOriginal: Action<{ content: Uint8Array; mediaType: string; hash: string }>;
  eraseImage: Action<void>;
  lookUp: LookUp;
}
