package io.github.waymark.version.archive;

/** The formats of a source archive. */
public enum ArchiveFormat {
    TAR_GZ("tar.gz"),
    ZIP("zip");

    private final String extension;

    ArchiveFormat(String extension) {
        this.extension = extension;
    }

    /** The file name extension without the dot, which is also the type of the artifact. */
    public String extension() {
        return extension;
    }
}
