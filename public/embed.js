/*! Porchlight embed kit 0.1.0, MIT. Source: embed/ */
(()=>{let e,t=e=>"string"==typeof e,o=e=>1===e;function i(e){return"object"==typeof e&&null!==e}let n=new Map([["light-flow-close",{}],["porchlight:ready",{version:o,scope:t}],["porchlight:step",{version:o,scope:t,step:t}],["porchlight:completed",{version:o,scope:t,account_uuid:t,ids:e=>i(e)&&Object.values(e).every(t)}],["porchlight:error",{version:o,scope:e=>null===e||t(e),code:t}],["porchlight:height",{version:o,height:e=>"number"==typeof e&&e>0&&e<1/0}]]),r={en:{title:"Your electricity",loading:"Loading\u2026",failed:"This could not be opened. Please try again.",close:"Close"},es:{title:"Su electricidad",loading:"Cargando\u2026",failed:"No se pudo abrir. Por favor, int\xe9ntelo de nuevo.",close:"Cerrar"}};function s(){let[,e]=/^(en|es)\b/i.exec(document.documentElement.lang)??[];return e?"es"===e.toLowerCase()?"es":"en":null}function l(){return r[s()??"en"]}function a(e,t={}){return Object.assign(document.createElement(e),t)}function c(e,t,o){let r=function(e,t,o){let i=new URL(e,t);if(!/^https?:$/.test(i.protocol))throw TypeError("Porchlight: the url must be an http(s) link");return o&&!i.searchParams.has("lang")&&i.searchParams.set("lang",o),i}(e,location.href,s()),c=l(),d=a("iframe",{title:t||c.title,allow:"payment; publickey-credentials-get"});d.referrerPolicy="strict-origin-when-cross-origin",d.setAttribute("sandbox","allow-same-origin allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-downloads"),d.src=r.href;let h=a("p",{textContent:c.loading});h.setAttribute("role","status");let p=a("div",{className:"cover"});function u(e){p.hidden||p.classList.contains("failed")||(p.classList.add("failed"),h.textContent=c.failed,o({type:"porchlight:error",version:1,scope:null,code:e}))}function g(e){var t,s,l;let a,c=(t=r.origin,(s=d.contentWindow)&&e.source===s&&e.origin===t&&(a=i(l=e.data)&&n.get(l.type))&&Object.entries(a).every(([e,t])=>t(l[e]))?e.data:null);c&&(p.hidden=!0,o(c))}function m(e){"frame-src"===e.effectiveDirective&&e.blockedURI.startsWith(r.origin)&&u("embed_refused")}p.append(a("i"),h);let f=setTimeout(u,15e3,"embed_timeout");return addEventListener("message",g),document.addEventListener("securitypolicyviolation",m),{frame:d,cover:p,stop:function(){clearTimeout(f),removeEventListener("message",g),document.removeEventListener("securitypolicyviolation",m)}}}let d=`
:host { display: block !important; }
:host(porchlight-flow) { position: relative; min-height: 200px; }
:host(porchlight-flow[hidden]) { display: none !important; }
:host(:not(porchlight-flow)) { all: initial !important; display: contents !important; color-scheme: light dark !important; }
dialog, .cover { font: 16px/1.5 system-ui, sans-serif; letter-spacing: normal; text-transform: none; text-align: center; visibility: visible;
  background: Canvas; color: CanvasText; }
dialog { position: fixed; inset: 0; box-sizing: border-box; width: 100%; height: 100%; height: 100dvh; max-width: none; max-height: none;
  margin: 0; padding: 0; border: 0; overflow: hidden; overscroll-behavior: contain; }
dialog::backdrop { background: rgb(10 17 34 / .6); }
iframe { display: block; width: 100%; height: 100%; border: 0; }
:host(porchlight-flow) iframe { height: 480px; }
.cover { position: absolute; inset: 0; display: flex; flex-direction: column; align-items: center; justify-content: center;
  gap: 16px; padding: 24px; }
.cover[hidden] { display: none; }
p { margin: 0; max-width: 26em; }
i { width: 32px; height: 32px; box-sizing: border-box; border: 3px solid; border-right-color: transparent; border-radius: 50%; }
.failed i { display: none; }
button { all: unset; min-height: 44px; min-width: 88px; box-sizing: border-box; padding: 8px 24px; border: 1px solid GrayText;
  border-radius: 10px; font-weight: 600; cursor: pointer; }
button:focus-visible { outline: 3px solid; outline-offset: 2px; }
@media (min-width: 640px) and (min-height: 480px) {
  dialog { width: 640px; height: min(900px, 100dvh - 64px); margin: auto; border-radius: 16px; box-shadow: 0 16px 48px rgb(10 17 34 / .4); }
}
@media (prefers-reduced-motion: no-preference) {
  i { animation: turn 1s linear infinite; }
  dialog { animation: rise .16s ease-out; }
  dialog::backdrop { animation: show .16s; }
}
@keyframes turn { to { transform: rotate(1turn) } }
@keyframes rise { from { opacity: 0; transform: translateY(16px) } }
@keyframes show { from { opacity: 0 } }
`;function h(t){let o=t.shadowRoot??t.attachShadow({mode:"open"});return e||(e=new CSSStyleSheet).replaceSync(d),o.adoptedStyleSheets=[e],o}class p extends HTMLElement{static observedAttributes=["src"];#e;connectedCallback(){this.#t()}disconnectedCallback(){this.#o()}attributeChangedCallback(e,t,o){this.isConnected&&t!==o&&this.#t()}#o(){this.#e?.(),this.#e=void 0,this.shadowRoot?.replaceChildren()}#t(){this.#o();let e=this.getAttribute("src");if(!e)return;let{frame:t,cover:o,stop:i}=c(e,this.title,e=>{"porchlight:height"===e.type?t.style.height=`${Math.ceil(e.height)}px`:this.dispatchEvent(new CustomEvent(e.type,{detail:e,bubbles:!0,composed:!0}))});this.#e=i,h(this).append(t,o)}}let u=null,g=Object.freeze({open:function({url:e,onClose:t,onEvent:o,title:i=""}){let{frame:n,cover:r,stop:s}=c(e,i,e=>{o&&queueMicrotask(()=>o(e)),r.hidden&&n.focus(),"light-flow-close"===e.type&&x()});u?.close();let d=a("div"),p=a("dialog",{ariaLabel:n.title}),g=a("button",{type:"button",textContent:l().close,onclick:x});p.onclose=x,r.append(g),p.append(r,n),h(d).append(p);let m={close:x},f=function(){let{style:e,clientWidth:t}=document.documentElement,{overflow:o,scrollbarGutter:i}=e;return innerWidth>t&&(e.scrollbarGutter="stable"),e.overflow="hidden",()=>{e.overflow=o,e.scrollbarGutter=i}}(),b=!0;function x(){b&&(b=!1,u===m&&(u=null),s(),p.close(),d.remove(),f(),t&&queueMicrotask(t))}return u=m,document.body.append(d),p.showModal(),m},version:"0.1.0"});customElements.get("porchlight-flow")||(customElements.define("porchlight-flow",p),Object.assign(globalThis,{Porchlight:g}))})();
