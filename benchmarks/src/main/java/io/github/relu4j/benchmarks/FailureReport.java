package io.github.relu4j.benchmarks;

import java.io.PrintWriter;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What a command says when it fails, and its exit code.
 *
 * <ul>
 *   <li>A fault of the user's: its message, and 2.
 *   <li>One of the surroundings, such as a full disk: its kind as well, since some have no message;
 *       1.
 *   <li>One of the program, which is an unchecked exception: where it happened, too; 1.
 * </ul>
 *
 * @param usersFault which failures the user can mend by other options or other input
 */
public record FailureReport(Predicate<Exception> usersFault) implements IExecutionExceptionHandler {

  private static final int FAILED = 1;
  private static final int USERS_FAULT = 2;

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    PrintWriter errors = line.getErr();
    errors.print(line.getCommandName() + ": ");
    if (usersFault.test(failure)) {
      errors.println(failure.getMessage());
      return USERS_FAULT;
    }
    if (failure instanceof RuntimeException) {
      failure.printStackTrace(errors);
    } else {
      errors.println(failure);
    }
    return FAILED;
  }
}
