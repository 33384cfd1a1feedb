import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';
import { attempt } from './attempt.ts';

/** Says something to the user, a whole sentence; nobody waits for an answer. */
export function tell(connection: Connection, message: string): void {
  const telling = connection.sendNotification(ShowMessageNotification.type, {
    type: MessageType.Info,
    message,
  });
  attempt(connection, 'Telling the user', telling);
}
