package io.github.waymark.version.archive;

/** Kinds of archive. */
public enum ArchiveFormat {
    TAR_GZ("tar.gz"),
    ZIP("zip");

    private final String extension;

    ArchiveFormat(String extension) {
        this.extension = extension;
    }

    /** What file names end with, without the dot; also the artifact's type. */
    public String extension() {
        return extension;
    }
}
