import { useEffect, useState } from 'preact/hooks';
import { send } from '../../utils/messages/send.ts';
import { useStateOf } from '../capture/use-session.ts';
import { OwnConnection } from './own-connection.ts';

/** The connection, asked for when the page opens and drawn anew whenever it changes here. */
export function useConnection() {
  const [own] = useState(() => new OwnConnection(send));
  useEffect(() => void own.load(), [own]);
  return { own, ...useStateOf(own) };
}
