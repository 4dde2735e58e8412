package io.github.waymark.releases.site;

/** The formats of the pages. */
public enum SiteFormat {
    HTML("html", "ftlh"),
    MARKDOWN("md", "ftl");

    private final String extension;
    private final String templateExtension;

    SiteFormat(String extension, String templateExtension) {
        this.extension = extension;
        this.templateExtension = templateExtension;
    }

    /** The name of the file of a page. */
    String file(String name) {
        return name + "." + extension;
    }

    /** The path of a template. */
    String template(String name) {
        return (this == HTML ? "html/" : "markdown/") + name + "." + templateExtension;
    }
}
