package io.github.waymark.it;

/** The text of {@code .mvn/extensions.xml} with one extension. */
public final class ExtensionsFile {

    private ExtensionsFile() {}

    /** Waymark's extension, in the version that is tested. */
    public static String ofWaymark() {
        return of("io.github.waymark", "waymark-extension", Ground.told("version"));
    }

    /** Any extension. */
    public static String of(String group, String artifact, String version) {
        return """
                <extensions>
                  <extension>
                    <groupId>%s</groupId>
                    <artifactId>%s</artifactId>
                    <version>%s</version>
                  </extension>
                </extensions>
                """.formatted(group, artifact, version);
    }
}
