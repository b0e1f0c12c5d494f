/** What is chosen for a case of unknown recipe stands under this and the case's id. The page needs no more of the form. */
export const RECIPE_OF = "recipe.";
