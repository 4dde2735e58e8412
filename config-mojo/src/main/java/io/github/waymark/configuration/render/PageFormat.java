package io.github.waymark.configuration.render;

/** The formats of reference pages. */
public enum PageFormat {
    MARKDOWN("md"),
    ASCIIDOC("adoc"),
    HTML("html");

    private final String extension;

    PageFormat(String extension) {
        this.extension = extension;
    }

    /** The end of the file name, which is also the word for the format. */
    public String extension() {
        return extension;
    }
}
