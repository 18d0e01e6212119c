import { away, type Chapter } from "./standing";

const none = "There is no WebRTC.";

export const webrtc: Chapter = {
  "V17.1.1": away("TURN", none),
  "V17.2.1": away("Keys of DTLS", none),
  "V17.2.2": away("Ciphers of DTLS", none),
  "V17.2.3": away("SRTP that is checked", none),
  "V17.2.4": away("SRTP that is malformed", none),
  "V17.3.1": away("Floods of signals", none),
  "V17.3.2": away("Signals that are malformed", none),
};
