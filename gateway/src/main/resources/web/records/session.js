// A signed-in reader: OpenID Connect's code flow with PKCE (S256) for a public client, with Web Crypto and nothing else. State and nonce
// are made for each sign-in and checked when it comes back. The token lives in this tab's session storage, for its five minutes.

const TOKEN = 'zhucan.token';
const STARTED = 'zhucan.sign-in';
const REFUSED = 'zhucan.refused';
const LEEWAY_MILLIS = 10_000;

function base64url(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function random() {
  return base64url(crypto.getRandomValues(new Uint8Array(32)));
}

async function challenge(verifier) {
  return base64url(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier)));
}

/** What a token says. It came over TLS from the issuer itself, or from this machine; the API checks the signature of the one it is sent. */
function claims(token) {
  const part = token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/');
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), letter => letter.charCodeAt(0))));
}

function stored(name) {
  try {
    return JSON.parse(sessionStorage.getItem(name));
  } catch {
    return null;
  }
}

export class Session {
  #issuer;
  #client;

  constructor(issuer, client) {
    this.#issuer = issuer;
    this.#client = client;
  }

  /** The access token, or null where nobody is signed in any more. */
  token() {
    const kept = stored(TOKEN);
    return kept !== null && kept.issuer === this.#issuer && kept.until > Date.now() ? kept.access : null;
  }

  /** The name by which the reader signed in. */
  user() {
    return stored(TOKEN)?.user ?? '';
  }

  forget() {
    sessionStorage.removeItem(TOKEN);
  }

  /** Leaves this page for the sign-in; it comes back to the same address. */
  async start() {
    const started = {
      state: random(),
      nonce: random(),
      verifier: random(),
      redirect: location.origin + location.pathname,
      search: location.search,
    };
    const { authorization_endpoint: endpoint } = await this.#discover();
    const address = new URL(endpoint);
    address.search = new URLSearchParams({
      response_type: 'code',
      client_id: this.#client,
      redirect_uri: started.redirect,
      scope: 'openid',
      state: started.state,
      nonce: started.nonce,
      code_challenge: await challenge(started.verifier),
      code_challenge_method: 'S256',
      ui_locales: document.documentElement.lang,
    });
    sessionStorage.setItem(STARTED, JSON.stringify(started));
    location.assign(address);
  }

  /**
   * Finishes a sign-in that comes back to this page. True when the page is about to be loaded again as it was before, without the code in its
   * address; fails when this tab started no sign-in.
   */
  async returned() {
    const answer = new URLSearchParams(location.search);
    if (!answer.has('state') || !(answer.has('code') || answer.has('error'))) {
      return false;
    }
    const started = stored(STARTED);
    sessionStorage.removeItem(STARTED);
    history.replaceState(null, '', location.pathname + (started?.search ?? ''));
    if (started === null) {
      throw new Error('no sign-in was started');
    }
    try {
      await this.#finish(answer, started);
    } catch {
      sessionStorage.setItem(REFUSED, 'true');
    }
    location.replace(started.redirect + started.search);
    return true;
  }

  /** Whether the sign-in that came back last was refused; it is told once. */
  refused() {
    const refused = stored(REFUSED) !== null;
    sessionStorage.removeItem(REFUSED);
    return refused;
  }

  async #finish(answer, started) {
    if (answer.get('state') !== started.state || answer.has('error')) {
      throw new Error('sign-in refused');
    }
    if (answer.has('iss') && answer.get('iss') !== this.#issuer) {
      throw new Error('another issuer');
    }
    this.#keep(await this.#exchange(answer.get('code'), started), started.nonce);
  }

  /** Signs out here and at the issuer, and comes back to this page. */
  async end() {
    const hint = stored(TOKEN)?.id;
    this.forget();
    const back = location.origin + location.pathname;
    const { end_session_endpoint: endpoint } = await this.#discover().catch(() => ({}));
    if (!endpoint || !hint) {
      location.reload();
      return;
    }
    const address = new URL(endpoint);
    address.search = new URLSearchParams({ id_token_hint: hint, client_id: this.#client, post_logout_redirect_uri: back });
    location.assign(address);
  }

  async #discover() {
    const answer = await fetch(`${this.#issuer}/.well-known/openid-configuration`);
    const found = await answer.json();
    if (!answer.ok || found.issuer !== this.#issuer) {
      throw new Error('no such issuer');
    }
    return found;
  }

  async #exchange(code, started) {
    const { token_endpoint: endpoint } = await this.#discover();
    const answer = await fetch(endpoint, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: this.#client,
        redirect_uri: started.redirect,
        code,
        code_verifier: started.verifier,
      }),
    });
    if (!answer.ok) {
      throw new Error('code refused');
    }
    return answer.json();
  }

  #keep(tokens, nonce) {
    const id = claims(tokens.id_token);
    const audience = [id.aud].flat();
    if (id.nonce !== nonce || id.iss !== this.#issuer || !audience.includes(this.#client)) {
      throw new Error('a token for another sign-in');
    }
    sessionStorage.setItem(TOKEN, JSON.stringify({
      issuer: this.#issuer,
      access: tokens.access_token,
      id: tokens.id_token,
      user: id.preferred_username,
      until: Date.now() + tokens.expires_in * 1000 - LEEWAY_MILLIS,
    }));
  }
}
