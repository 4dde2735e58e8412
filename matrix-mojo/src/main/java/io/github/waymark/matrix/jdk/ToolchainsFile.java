package io.github.waymark.matrix.jdk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Finds the JDKs that a {@code toolchains.xml} names. */
final class ToolchainsFile {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env\\.([^}]+)}");

    private final Machine machine;
    private final Path file;

    ToolchainsFile(Machine machine, Path file) {
        this.machine = machine;
        this.file = file;
    }

    /**
     * The JDKs, with the file as their source.
     *
     * @throws IOException if the file exists, but can't be read as XML
     */
    List<JdkCandidate> candidates() throws IOException {
        List<JdkCandidate> found = new ArrayList<>();
        if (Files.isRegularFile(file)) {
            for (String home : homes()) {
                SafePaths.of(home)
                        .map(path -> new JdkCandidate(path, file.toString()))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private List<String> homes() throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        List<String> homes = new ArrayList<>();
        try (InputStream stream = Files.newInputStream(file)) {
            XMLStreamReader reader = factory.createXMLStreamReader(stream);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("jdkHome")) {
                    homes.add(interpolated(reader.getElementText()));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(
                    "it can't be read as XML, line " + e.getLocation().getLineNumber(), e);
        }
        return homes;
    }

    private String interpolated(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(machine.environment().getOrDefault(found.group(1), "")));
    }
}
