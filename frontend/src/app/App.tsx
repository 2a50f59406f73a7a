// Which screen is shown: by the place the person went to, else by where they are in their days (State's phase).
import { useComputed } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { About } from '../screens/About.tsx';
import { Blocked } from '../screens/Blocked.tsx';
import { Close } from '../screens/Close.tsx';
import { Ground } from '../screens/Ground.tsx';
import { Help } from '../screens/Help.tsx';
import { Install } from '../screens/Install.tsx';
import { NoPlan } from '../screens/NoPlan.tsx';
import { Plans } from '../screens/Plans.tsx';
import { Practice } from '../screens/Practice.tsx';
import { Rest } from '../screens/Rest.tsx';
import { Return } from '../screens/Return.tsx';
import { Settings } from '../screens/Settings.tsx';
import { Today } from '../screens/Today.tsx';
import { TooMuch } from '../screens/TooMuch.tsx';
import { Welcome } from '../screens/Welcome.tsx';
import { words } from '../texts/index.ts';
