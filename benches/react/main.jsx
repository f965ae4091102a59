// Starts the page made with React.

import { createRoot } from "react-dom/client";

import { Calculator } from "./calculator.jsx";

createRoot(document.getElementById("root")).render(<Calculator />);
