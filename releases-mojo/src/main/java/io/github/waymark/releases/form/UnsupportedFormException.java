package io.github.waymark.releases.form;

/** Thrown for YAML whose canonical form would lose something. */
final class UnsupportedFormException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnsupportedFormException(String reason) {
        super(reason, null, false, false);
    }
}
