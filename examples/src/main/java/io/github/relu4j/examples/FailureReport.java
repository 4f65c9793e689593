package io.github.relu4j.examples;

import io.github.relu4j.examples.data.InvalidDataException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What the command says when it fails: for the user's data its message and exit code 2, for the
 * surroundings their message and 1, for a fault of the program where it happened, too.
 */
final class FailureReport implements IExecutionExceptionHandler {

  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    PrintWriter errors = line.getErr();
    errors.print(line.getCommandName() + ": ");
    if (failure instanceof InvalidDataException) {
      errors.println(failure.getMessage());
      return 2;
    }
    if (failure instanceof UncheckedIOException) {
      errors.println(failure.getCause());
    } else if (failure instanceof RuntimeException) {
      failure.printStackTrace(errors);
    } else {
      errors.println(failure);
    }
    return 1;
  }
}
