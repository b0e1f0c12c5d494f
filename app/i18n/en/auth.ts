export default {
  title: "Sign in",
  intro: "Training for the people who decide on loans to small and micro enterprises.",
  email: "E-mail",
  password: "Password",
  submit: "Sign in",
  inTurn: "Your password is being checked. Many people sign in at this moment, one after the other; your turn comes.",
  emailMissing: "Enter your e-mail address.",
  emailTooLong: "An e-mail address has at most 254 characters.",
  passwordMissing: "Enter your password.",
  invalid: "This e-mail and password do not belong together. Check both and try again.",
  tooMany: "Too many wrong attempts for this account. Wait {{seconds}} seconds, then try again.",
  returning: "After signing in you come back to the page you were on.",
  demo: {
    title: "Demonstration accounts",
    intro: "This bank is made up: its people, firms and figures are synthetic. Every account has the password",
  },
} as const;
