/** What a page says that could not be drawn, by the digest that is told of the error. */
export const sayError = (digest = "unknown"): { title: string; lead: string } =>
  digest === "unavailable"
    ? {
        title: "The database does not answer at the moment",
        lead: "Nothing that was saved is lost. Try again in a few seconds.",
      }
    : {
        title: "Something went wrong on our side",
        lead: `What you wrote is kept. If it happens again, tell your administrator the number ${digest}.`,
      };
