package io.github.relu4j.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who may know whom")
class DependenciesTest {

  private static final String ROOT = "io.github.relu4j";
  private static final String SCALAR = "io.github.relu4j.scalar";
  private static final String VECTOR = "io.github.relu4j.vector";
  private static final String DISPATCH = "io.github.relu4j.internal.dispatch";
  private static final String LOOP = "io.github.relu4j.internal.loop";
  private static final String MATHS = "io.github.relu4j.internal.maths";
  private static final String VECTOR_LOOP = "io.github.relu4j.internal.vector";
  private static final String JSON = "io.github.relu4j.internal.json";
  private static final String CHECK = "io.github.relu4j.internal.check";
  private static final String TEXT = "io.github.relu4j.internal.text";
  private static final String INIT = "io.github.relu4j.init";
  private static final String MONITOR = "io.github.relu4j.monitor";
  private static final String NAMES = "io.github.relu4j.names";
  private static final String VECTOR_API = "jdk.incubator.vector..";

  private static final JavaClasses LIBRARY =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  @DisplayName("only the vector code knows jdk.incubator.vector")
  void vectorApi() {
    noClasses()
        .that(not(resideInAnyPackage(VECTOR, VECTOR_LOOP)))
        .should()
        .dependOnClassesThat(resideInAPackage(VECTOR_API))
        .check(LIBRARY);
  }

  @Test
  @DisplayName(
      "only vectorKernel methods and one class name vector code, so classes load without the module")
  void vectorKernelMethods() {
    methods()
        .that()
        .areDeclaredInClassesThat(not(resideInAnyPackage(VECTOR, VECTOR_LOOP)))
        .and()
        .areDeclaredInClassesThat(not(simpleName("VectorCode")))
        .and()
        .doNotHaveName("vectorKernel")
        .should(notMention(resideInAnyPackage(VECTOR, VECTOR_LOOP)))
        .check(LIBRARY);
  }

  private static ArchCondition<JavaMethod> notMention(DescribedPredicate<JavaClass> types) {
    return new ArchCondition<>("not mention classes that " + types.getDescription()) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        Stream.concat(
                method.getAllInvolvedRawTypes().stream(),
                method.getAccessesFromSelf().stream().map(access -> access.getTargetOwner()))
            .filter(types)
            .forEach(
                type ->
                    events.add(
                        SimpleConditionEvent.violated(
                            method, method.getFullName() + " mentions " + type.getName())));
      }
    };
  }

  @Test
  @DisplayName("that class names nothing but the door to it, and only the engine names the class")
  void vectorCode() {
    classes()
        .that()
        .haveSimpleName("VectorCode")
        .should()
        .onlyDependOnClassesThat(
            resideInAPackage("java..")
                .or(simpleName("VectorCode"))
                .or(simpleName("VectorEngine"))
                .or(simpleName("VectorLoops")))
        .andShould()
        .onlyHaveDependentClassesThat(simpleName("VectorCode").or(simpleName("Surroundings")))
        .check(LIBRARY);
  }

  @Test
  @DisplayName(
      "no class is known by name alone, so a tool that drops unused classes keeps them all")
  void reachable() {
    Set<JavaClass> reached = new HashSet<>();
    Deque<JavaClass> ahead =
        new ArrayDeque<>(
            LIBRARY.that(resideInAnyPackage(ROOT, SCALAR, VECTOR, INIT, MONITOR, NAMES)));
    while (!ahead.isEmpty()) {
      JavaClass type = ahead.remove();
      if (reached.add(type)) {
        type.getDirectDependenciesFromSelf().stream()
            .map(dependency -> dependency.getTargetClass().getBaseComponentType())
            .filter(target -> LIBRARY.contain(target.getName()))
            .forEach(ahead::add);
      }
    }
    assertThat(reached).containsAll(LIBRARY.that(not(simpleName("package-info"))));
  }

  @Test
  @DisplayName(
      "the dispatcher knows loops, maths and what a user implements; none knows the dispatcher")
  void dispatcher() {
    classes()
        .that()
        .resideInAPackage(DISPATCH)
        .and()
        .doNotHaveSimpleName("VectorCode")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", ROOT, SCALAR, DISPATCH, LOOP, MATHS))
        .check(LIBRARY);
  }

  @Test
  @DisplayName("loops know maths and what a user implements, not the dispatcher")
  void loops() {
    classes()
        .that()
        .resideInAPackage(LOOP)
        .and()
        // Activations, if the loops' own: their vectorKernel names vector code.
        .doNotHaveSimpleName("ChannelSlope")
        .and()
        .doNotHaveSimpleName("GivenSlope")
        .and()
        .doNotHaveSimpleName("RowExponential")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", ROOT, SCALAR, LOOP, MATHS))
        .check(LIBRARY);
  }

  @Test
  @DisplayName("vector loops know loops and maths, not the dispatcher")
  void vectorLoops() {
    classes()
        .that()
        .resideInAPackage(VECTOR_LOOP)
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", VECTOR_API, ROOT, VECTOR, VECTOR_LOOP, LOOP, MATHS))
        .check(LIBRARY);
  }

  @Test
  @DisplayName("maths knows activations for their parameters, and nothing that runs it")
  void maths() {
    classes()
        .that()
        .resideInAPackage(MATHS)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", ROOT, SCALAR, MATHS))
        .check(LIBRARY);
  }

  @Test
  @DisplayName("the reader of JSON knows checks, and nothing of activations")
  void json() {
    classes()
        .that()
        .resideInAPackage(JSON)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", JSON, CHECK))
        .check(LIBRARY);
  }

  @Test
  @DisplayName("texts of floats and parameters know checks and JSON, and nothing of activations")
  void texts() {
    classes()
        .that()
        .resideInAPackage(TEXT)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", TEXT, JSON, CHECK))
        .check(LIBRARY);
  }

  @Test
  @DisplayName("initialisers and monitors are users of the activations, and know not each other")
  void training() {
    for (String own : new String[] {INIT, MONITOR}) {
      classes()
          .that()
          .resideInAPackage(own)
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage("java..", ROOT, CHECK, own))
          .check(LIBRARY);
    }
  }

  @Test
  @DisplayName("nothing else knows initialisers and monitors")
  void withoutTraining() {
    noClasses()
        .that(not(resideInAnyPackage(INIT, MONITOR)))
        .should()
        .dependOnClassesThat(resideInAnyPackage(INIT, MONITOR))
        .check(LIBRARY);
  }

  @Test
  @DisplayName("names of other systems know activations, and what reads and checks texts")
  void names() {
    classes()
        .that()
        .resideInAPackage(NAMES)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", ROOT, TEXT, JSON, CHECK, NAMES))
        .check(LIBRARY);
  }

  @Test
  @DisplayName("nothing else knows names of other systems, not even the activations")
  void withoutNames() {
    noClasses()
        .that(not(resideInAPackage(NAMES)))
        .should()
        .dependOnClassesThat(resideInAPackage(NAMES))
        .check(LIBRARY);
  }

  @Test
  @DisplayName("checks know nothing of the library")
  void checks() {
    classes()
        .that()
        .resideInAPackage(CHECK)
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage("java..", CHECK))
        .check(LIBRARY);
  }

  @Test
  @DisplayName("what a user implements knows nothing of the inside")
  void exportedDoors() {
    noClasses()
        .that()
        .resideInAnyPackage(SCALAR, VECTOR)
        .should()
        .dependOnClassesThat(resideInAPackage("io.github.relu4j.internal.."))
        .check(LIBRARY);
  }

  @Test
  @DisplayName("the library needs the base module of Java, and nothing else but the Vector API")
  void noDependency() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "java.lang..",
                "java.math..",
                "java.util..",
                "java.io..",
                VECTOR_API,
                "io.github.relu4j.."))
        .check(LIBRARY);
  }
}
