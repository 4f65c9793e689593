package io.github.relu4j.spark;

import java.util.Arrays;
import java.util.Locale;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/**
 * Activations as functions of a catalog: with {@code
 * spark.sql.catalog.relu4j=io.github.relu4j.spark.ActivationCatalog}, which a running session can
 * set too, SQL knows
 *
 * <ul>
 *   <li>{@code relu4j.gelu(x)}, and with parameters {@code relu4j.`leaky_relu(0.2)`(x)}
 *   <li>{@code relu4j.derivative.gelu(x)}
 *   <li>{@code relu4j.backward.gelu(x, grad_y)}
 * </ul>
 *
 * <p>They are the functions of {@link ActivationExtensions}, which says what they take and give.
 *
 * <p>Errors: an {@link org.apache.spark.sql.AnalysisException} as there.
 */
public final class ActivationCatalog implements FunctionCatalog {

  private String name;

  /** Made by Spark, of the name of the class. */
  public ActivationCatalog() {}

  @Override
  public void initialize(String name, CaseInsensitiveStringMap options) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Identifier[] listFunctions(String[] namespace) throws NoSuchNamespaceException {
    Operation operation = operation(namespace);
    if (operation == null) {
      throw new NoSuchNamespaceException(namespace);
    }
    return operation.names().stream()
        .map(activation -> Identifier.of(namespace, activation))
        .toArray(Identifier[]::new);
  }

  /**
   * The function of an activation. Parameters are read when Spark binds the function to its
   * arguments, so that the error says what is wrong with them.
   *
   * @throws NoSuchFunctionException if the namespace is none of those above, or if there is no such
   *     activation
   */
  @Override
  public UnboundFunction loadFunction(Identifier identifier) throws NoSuchFunctionException {
    if (!functionExists(identifier)) {
      throw new NoSuchFunctionException(identifier);
    }
    return new ActivationFunction(operation(identifier.namespace()), activation(identifier));
  }

  /** Whether there is an activation of that name; one with parameters is taken for one. */
  @Override
  public boolean functionExists(Identifier identifier) {
    Operation operation = operation(identifier.namespace());
    String activation = activation(identifier);
    return operation != null
        && (activation.indexOf('(') > 0 || operation.names().contains(activation));
  }

  /** SQL does not tell capitals from small letters, but a parameter can be NaN or Infinity. */
  private static String activation(Identifier identifier) {
    String text = identifier.name();
    int parenthesis = text.indexOf('(');
    return parenthesis < 0
        ? text.toLowerCase(Locale.ROOT)
        : text.substring(0, parenthesis).toLowerCase(Locale.ROOT) + text.substring(parenthesis);
  }

  private static Operation operation(String[] namespace) {
    return switch (String.join(".", Arrays.asList(namespace)).toLowerCase(Locale.ROOT)) {
      case "" -> Operation.FORWARD;
      case "derivative" -> Operation.DERIVATIVE;
      case "backward" -> Operation.BACKWARD;
      default -> null;
    };
  }
}
