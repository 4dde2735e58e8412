package io.github.waymark.version.archive;

import io.github.waymark.problem.Problem;
import io.github.waymark.problem.ProblemException;

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

    /** Finds a format by what file names end with. */
    public static ArchiveFormat of(String name) {
        for (ArchiveFormat format : values()) {
            if (format.extension.equals(name)) {
                return format;
            }
        }
        throw new ProblemException(new Problem(
                "There is no archive format '" + name + "'.",
                "-Dversion.formats",
                "The source archive would be written in a form that nobody expects.",
                "Use tar.gz or zip, or both with a comma between them."));
    }
}
