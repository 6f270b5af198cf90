"use server";

import { defineAction } from "@/lib/define-action";
import * as adding from "@/lib/images/commands/add-image";
import * as changing from "@/lib/images/commands/change-image";
import * as opening from "@/lib/images/commands/open-original";
import * as reviewing from "@/lib/images/commands/review-image";
import { addImageSchema, changeImageSchema, deleteImageSchema, openOriginalSchema, reviewImageSchema, showImageSchema } from "@/lib/images/schema";
import * as erasing from "@/lib/publication/commands/erase-image";
import { eraseImageSchema } from "@/lib/publication/schema";

export const addImage = defineAction(addImageSchema, adding.addImage);
export const changeImage = defineAction(changeImageSchema, changing.changeImage);
export const showImage = defineAction(showImageSchema, changing.showImage);
export const deleteImage = defineAction(deleteImageSchema, changing.deleteImage);
export const reviewImage = defineAction(reviewImageSchema, reviewing.reviewImage);
export const openOriginal = defineAction(openOriginalSchema, opening.openOriginal);
export const eraseImage = defineAction(eraseImageSchema, (curator, { imageId, reason }) => erasing.eraseImage(curator, { imageId, reason }));
