"""Whom to trust over https, and what is wrong with a certificate: said with the step that mends it."""

import os
import ssl

from corpus.failures import ScrutinyError

# Of X509_verify_cert in OpenSSL: https://docs.openssl.org/master/man3/X509_STORE_CTX_get_error/
NOT_YET_VALID, EXPIRED = 9, 10
OTHER_HOST = (62, 64)  # of a name, of a number


def trusted() -> ssl.SSLContext:
    """Proof is asked of every server: by SSL_CERT_FILE or SSL_CERT_DIR where set, else by Mozilla's list.

    Raises ScrutinyError where the certificates that a person named cannot be read.
    """
    import httpx

    try:
        return httpx.create_ssl_context()
    except OSError as error:  # ssl.SSLError is one too
        named = os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR")
        raise ScrutinyError(
            f"the certificates in {named!r}, which SSL_CERT_FILE or SSL_CERT_DIR names, cannot be read "
            f"({error.strerror or error}). Name a PEM file, or unset it."
        ) from error


def unproven(host: str, error: BaseException) -> str | None:
    """Why a host could not prove who it is, and what to do; None for a failure of another kind."""
    # httpcore wraps the failure in its own, and hides it from the chain of causes.
    found = next((each for each in (error, *error.args) if isinstance(each, ssl.SSLCertVerificationError)), None)
    if found is None:
        return None
    return f"{host!r} could not prove who it is ({found.verify_message.rstrip('.')}). {_next_step(found.verify_code)}"


def _next_step(code: int) -> str:
    if code in (NOT_YET_VALID, EXPIRED):
        return "Check this machine's clock; if it is right, tell the publisher and run it again later."
    if code in OTHER_HOST:
        return "Correct the address in the catalogue, or tell its publisher."
    return "Check it in a browser; where your network replaces certificates, name its own with SSL_CERT_FILE."
