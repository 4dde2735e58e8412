package io.github.waymark.constraints.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.github.waymark.constraint.ConstraintList;
import io.github.waymark.constraints.Listed;
import io.github.waymark.constraints.Shelf;
import io.github.waymark.constraints.schema.Schema;
import io.github.waymark.constraints.tree.DependencyUse;
import io.github.waymark.constraints.tree.ManagementPlaces;
import io.github.waymark.constraints.tree.Module;
import io.github.waymark.constraints.tree.ModuleTree;
import io.github.waymark.finding.FindingFormat;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What the reports tell people and programs. */
class ReportsTest {

    private static final Shelf SHELF = Shelf.ofDisputes();

    /** Every rule but range and not-allowed has a finding. */
    private static final ConstraintList LIST = Listed.yaml("""
            constraints:
              - ga: t:x
                version: "1.5"
              - ga: t:y
                version: "1.2"
            deny:
              - ga: t:bad
                reason: <b>"old" & 'sad'</b>
            """);

    private static ModuleTree tree(String module, ManagementPlaces places, String... dependencies) {
        ModuleTree tree = SHELF.project("app:" + module + ":1", dependencies).tree(Map.of());
        Module here = new Module("app", module, "1", "dir of " + module + "/pom.xml", places);
        return new ModuleTree(here, tree.part(), tree.uses());
    }

    private static ManagementPlaces declaredAt(String place) {
        return new ManagementPlaces() {
            @Override
            public Optional<String> declared(DependencyUse direct) {
                return Optional.of(place);
            }

            @Override
            public Optional<String> managed(DependencyUse use) {
                return Optional.empty();
            }
        };
    }

    private static CheckResult result(ModuleTree... trees) {
        CheckRules settings = new CheckRules(Set.of(ListMode.EXACT, ListMode.CLOSED), Listed.HERE, false, "list.yaml");
        Check check = new Check(LIST, settings, Set.of());
        List<DependencyFinding> findings = new ArrayList<>();
        List<Module> modules = new ArrayList<>();
        for (ModuleTree tree : trees) {
            findings.addAll(check.findings(tree));
            modules.add(tree.module());
        }
        return new CheckResult(settings, modules, 4, 2, 0, List.of(), true, findings);
    }

    private static CheckResult some() {
        return result(
                tree("a", declaredAt("dir of a/pom.xml:7"), "t:y:1.0", "t:z:1.0", "t:bad:1.0"),
                tree("b", declaredAt("org.acme:parent:1:12"), "t:y:1.0"),
                tree("clean", ManagementPlaces.NONE, "t:x:1.5"));
    }

    @Test
    void jsonKeepsToItsSchemaAndTellsEachModule() {
        String json = some().report(FindingFormat.JSON);

        assertEquals(
                List.of(),
                List.copyOf(JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                        .getSchema(Schema.CHECK.text())
                        .validate(json, InputFormat.JSON)));
        JsonObject root = JsonParser.parseString(json).getAsJsonObject();
        assertEquals(3, root.get("modules").getAsInt());
        assertEquals(
                List.of("mismatch", "unlisted", "denied", "above", "mismatch", "above"),
                texts(root.getAsJsonArray("violations"), "rule"));
        assertEquals(List.of("requested"), texts(root.getAsJsonArray("warnings"), "rule"));
        JsonObject above = root.getAsJsonArray("violations").get(3).getAsJsonObject();
        assertEquals("[\"app:a:1\",\"t:y:1.0\",\"t:x:2.0\"]", above.get("path").toString());
        assertEquals("list.yaml:2", above.get("place").getAsString());
        assertEquals(
                "[{\"asked\":\"3.0\",\"by\":\"t:z:1.0\"}]", above.get("others").toString());
    }

    private static List<String> texts(JsonArray array, String name) {
        List<String> texts = new ArrayList<>();
        for (JsonElement element : array) {
            texts.add(element.getAsJsonObject().get(name).getAsString());
        }
        return texts;
    }

    @Test
    void sarifShowsFindingsAtTheLineThatBroughtThemIn() {
        JsonObject run = JsonParser.parseString(some().report(FindingFormat.SARIF))
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject();
        JsonArray rules = run.getAsJsonObject("tool").getAsJsonObject("driver").getAsJsonArray("rules");
        JsonArray results = run.getAsJsonArray("results");

        assertEquals(ListRule.values().length, rules.size());
        assertTrue(texts(rules, "id").containsAll(texts(results, "ruleId")));
        assertEquals(7, results.size());
        assertEquals(
                1, texts(results, "level").stream().filter("warning"::equals).count());
        assertEquals("dir%20of%20a/pom.xml:7", place(results.get(0), "locations"));
        // Declared in a published parent: no file that a viewer could show.
        assertEquals("dir%20of%20b/pom.xml:1", place(results.get(5), "locations"));
        assertEquals("list.yaml:4", place(results.get(0), "relatedLocations"));
        assertFalse(results.get(1).getAsJsonObject().has("relatedLocations"), "the list as a whole has no line");
    }

    private static String place(JsonElement result, String name) {
        JsonObject physical = result.getAsJsonObject()
                .getAsJsonArray(name)
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("physicalLocation");
        return physical.getAsJsonObject("artifactLocation").get("uri").getAsString() + ":"
                + physical.getAsJsonObject("region").get("startLine").getAsInt();
    }

    @Test
    void junitHasACaseForEachModuleAndAFailureWhereAViolationIs() throws Exception {
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(some().report(FindingFormat.JUNIT))));
        Element suite = document.getDocumentElement();

        assertEquals("3", suite.getAttribute("tests"));
        assertEquals("2", suite.getAttribute("failures"));
        assertEquals(3, suite.getElementsByTagName("testcase").getLength());
        assertEquals(2, suite.getElementsByTagName("failure").getLength());
        assertEquals(1, suite.getElementsByTagName("system-out").getLength());
        assertTrue(
                suite.getElementsByTagName("failure").item(0).getTextContent().contains("<b>\"old\" & 'sad'</b>"),
                suite.getTextContent());
    }

    @Test
    void peopleAreToldTheSameOfSeveralModulesOnce() {
        String text = some().report(FindingFormat.TEXT);

        assertTrue(text.contains("and in 1 more: b"), text);
        assertEquals(
                4, text.lines().filter(line -> line.startsWith("violation: ")).count(), text);
        assertTrue(text.endsWith("3 modules, 4 artifacts against 2 constraints: 6 violations, 1 warning\n"), text);
    }

    @Test
    void nobodyIsToldToChangeWhatIsPublished() {
        DependencyUse direct = new DependencyUse(null, "t", "y", "jar", "", "1.0", "1.0", false, true, "compile");
        DependencyUse use = new DependencyUse(direct, "t", "x", "jar", "", "1.0", "1.5", true, true, "compile");
        String ofBom = fix(use, "org.acme:bom:3.1:99");
        String ofOwn = fix(use, "parent/pom.xml:9");
        DependencyUse own = new DependencyUse(null, "t", "x", "jar", "", "2.0", "2.0", false, true, "compile");
        String versionOfBom = fix(own, "org.acme:bom:3.1:99");

        assertTrue(ofBom.contains("in dir/pom.xml, which overrides org.acme:bom:3.1:99"), ofBom);
        assertTrue(ofOwn.startsWith("Manage it to 1.5 at parent/pom.xml:9"), ofOwn);
        assertTrue(
                versionOfBom.contains("Declare 1.5 in dir/pom.xml, which overrides org.acme:bom:3.1:99"), versionOfBom);
        assertTrue(fix(own, "dir/pom.xml:4").startsWith("Declare 1.5 at dir/pom.xml:4"), fix(own, "dir/pom.xml:4"));
    }

    private static String fix(DependencyUse use, String managed) {
        ManagementPlaces places = new ManagementPlaces() {
            @Override
            public Optional<String> declared(DependencyUse direct) {
                return Optional.empty();
            }

            @Override
            public Optional<String> version(DependencyUse direct) {
                return Optional.of(managed);
            }

            @Override
            public Optional<String> managed(DependencyUse one) {
                return Optional.of(managed);
            }
        };
        ModuleTree tree = new ModuleTree(
                new Module("app", "a", "1", "dir/pom.xml", places), ModuleTree.DEPENDENCIES, List.of(use));
        CheckRules settings = new CheckRules(Set.of(ListMode.EXACT), Listed.HERE, false, "list.txt");
        return new Check(Listed.list("t:x===1.5\n"), settings, Set.of())
                .findings(tree)
                .get(0)
                .fix();
    }
}
