package io.github.waymark.matrix.result;

import io.github.waymark.matrix.result.EnvironmentResult.UsedJdk;
import io.github.waymark.matrix.result.TestCase.Status;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a file of JUnit XML. Document types are ignored, so that a file can't include others. */
final class ReportFile {

    private static final Set<String> JVM = Set.of("java.home", "java.version", "java.vendor", "os.arch");

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private final String module;
    private final String suffix;
    private final List<TestCase> cases;
    private final Map<String, String> properties = new HashMap<>();
    private String suite = "";

    private ReportFile(XMLStreamReader xml, String module, String suffix, List<TestCase> cases) {
        this.xml = xml;
        this.module = module;
        this.suffix = suffix;
        this.cases = cases;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /** Adds the tests of a file, and returns whether all of it could be read. */
    static boolean read(Path file, String module, String suffix, List<TestCase> cases, Set<UsedJdk> jdks)
            throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            // The factory is not thread-safe.
            XMLStreamReader xml;
            synchronized (FACTORY) {
                xml = FACTORY.createXMLStreamReader(stream);
            }
            ReportFile report = new ReportFile(xml, module, suffix, cases);
            report.read();
            report.addJdk(jdks);
            return true;
        } catch (XMLStreamException e) {
            return false;
        }
    }

    private void read() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("testsuite")) {
                    suite = withoutSuffix(attribute("name"));
                } else if (xml.getLocalName().equals("testcase")) {
                    testCase();
                } else if (xml.getLocalName().equals("property")) {
                    property(attribute("name"));
                }
            }
        }
    }

    /** Surefire and Failsafe write the system properties of the JVM that ran the tests. */
    private void property(String name) {
        if (JVM.contains(name)) {
            properties.put(name, attribute("value"));
        }
    }

    private void addJdk(Set<UsedJdk> jdks) {
        String version = properties.getOrDefault("java.version", "");
        if (!version.isEmpty()) {
            jdks.add(new UsedJdk(
                    properties.getOrDefault("java.home", ""),
                    version,
                    properties.getOrDefault("java.vendor", ""),
                    properties.getOrDefault("os.arch", ""),
                    ""));
        }
    }

    private void testCase() throws XMLStreamException {
        String name = attribute("name");
        String className = withoutSuffix(attribute("classname"));
        double seconds = seconds(attribute("time"));
        Status status = Status.PASSED;
        String type = "";
        String message = "";
        String detail = "";
        int depth = 1;
        while (depth > 0 && xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                Status child = status(xml.getLocalName());
                if (depth == 1 && child != Status.PASSED) {
                    status = child;
                    type = attribute("type");
                    message = attribute("message");
                    detail = xml.getElementText();
                } else {
                    depth++;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        String where = className.isEmpty() ? suite : className;
        // A class that fails before its first test has a case without a name.
        cases.add(new TestCase(module, where, name.isEmpty() ? where : name, status, seconds, type, message, detail));
    }

    private static Status status(String element) {
        return switch (element) {
            case "failure" -> Status.FAILED;
            case "error" -> Status.ERROR;
            case "skipped" -> Status.SKIPPED;
            default -> Status.PASSED;
        };
    }

    private String withoutSuffix(String name) {
        return name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
    }

    private String attribute(String name) {
        return Objects.requireNonNullElse(xml.getAttributeValue(null, name), "");
    }

    private static double seconds(String text) {
        try {
            return text.isEmpty() ? 0 : Double.parseDouble(text.replace(",", ""));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
