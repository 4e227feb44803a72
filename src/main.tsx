import "virtual:look.css";
import "./panels/page.css";
