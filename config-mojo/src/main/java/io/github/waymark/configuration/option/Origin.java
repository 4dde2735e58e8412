package io.github.waymark.configuration.option;

/**
 * Where an option is declared.
 *
 * @param artifact the file name of the jar, or the name of the module
 * @param file the path of the metadata or class inside of it; empty if no file declares the option, and this plugin knows it
 * @param type the class that reads the option; empty if unknown
 */
public record Origin(String artifact, String file, String type) {

    /** Whether a file declares the option. */
    public boolean isDeclared() {
        return !file.isEmpty();
    }
}
