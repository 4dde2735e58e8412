package io.github.waymark.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.cyclonedx.Version;
import org.cyclonedx.exception.ParseException;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.parsers.JsonParser;

/** The bill of materials of a published jar, in CycloneDX's JSON. */
record Sbom(Path file) {

    /** Dependencies of libraries that the jars leave out: annotations, and what Maven provides. */
    private static final Set<String> LEFT_OUT = Set.of(
            "com.google.errorprone:error_prone_annotations",
            "org.checkerframework:checker-qual",
            "org.apache.maven.resolver:maven-resolver-api");

    /** What is wrong with it for a jar that contains these libraries. */
    List<String> faults(String artifact, String version, List<String> libraries) {
        try {
            List<String> faults = new ArrayList<>();
            JsonParser parser = new JsonParser();
            for (ParseException fault : parser.validate(file.toFile(), Version.VERSION_16)) {
                faults.add("the schema refuses it: " + fault.getMessage());
            }
            if (!faults.isEmpty()) {
                return faults;
            }
            Bom bom = parser.parse(file.toFile());
            String subject = coordinates(bom.getMetadata().getComponent())
                    + ':'
                    + bom.getMetadata().getComponent().getVersion();
            if (!subject.equals("io.github.waymark:" + artifact + ':' + version)) {
                faults.add("it describes " + subject);
            }
            List<String> named = Objects.requireNonNullElse(bom.getComponents(), List.<Component>of()).stream()
                    .filter(component -> component.getScope() != Component.Scope.EXCLUDED)
                    .map(Sbom::coordinates)
                    .filter(name -> !name.startsWith("io.github.waymark:") && !LEFT_OUT.contains(name))
                    .sorted()
                    .toList();
            if (!named.equals(libraries)) {
                faults.add("it names the libraries " + named + ", and the jar contains " + libraries);
            }
            return faults;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParseException e) {
            return List.of("it can't be read: " + e.getMessage());
        }
    }

    private static String coordinates(Component component) {
        return component.getGroup() + ':' + component.getName();
    }
}
