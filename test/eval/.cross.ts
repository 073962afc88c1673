import { readFileSync } from 'node:fs';
import { fitLogistic } from '/work/w-answers/test/eval/logistic.ts';
import { SIGNALS } from '/work/w-answers/src/knowledge/matching/signals.ts';
import { CLASSIFIER_SIGNALS } from '/work/w-answers/src/knowledge/matching/check.ts';
import { readKnowledge } from '/work/w-answers/src/knowledgeFolder/knowledgeFiles.ts';
const kinds = readKnowledge('/work/w-answers/knowledge').asking.kinds.map(k=>k.id);
const names=[...SIGNALS,...kinds,...CLASSIFIER_SIGNALS];
const S = JSON.parse(readFileSync('/tmp/answers-samples.json','utf8'));
const W:Record<string,number>={held:1,wrong:0.3,fact:0.3,gap:0.6,elsewhere:1};
const w=(s:any)=>W[s.from]??0.5;
const fit=(tr:any[])=>fitLogistic(tr.map(s=>s.signals),tr.map(s=>s.right),tr.map(w));
export function cross(label:string,X:any[],weight=w){
  const res:any[]=[];
  for(const letter of ['lbr-18-009','lbr-13-069']){
    const tr=X.filter((s:any)=>s.letter!==letter), te=X.filter((s:any)=>s.letter===letter);
    const f=fitLogistic(tr.map(s=>s.signals),tr.map(s=>s.right),tr.map(weight));
    for(const s of te) res.push({...s,p:f.base+s.signals.reduce((a:number,v:number,i:number)=>a+v*f.weights[i],0)});
  }
  const held=res.filter(s=>s.from==='held').map(s=>s.p).sort((a,b)=>a-b);
  const out:string[]=[];
  for(const q of [0.02,0.03,0.05]){
  const bar=held[Math.floor(held.length*q)];
  const by:any={};
  for(const s of res){const g=s.from; by[g]??=[0,0]; by[g][1]++; if(s.p<bar)by[g][0]++;}
  let a=0,b=0; for(const g in by) if(g.startsWith('near')){a+=by[g][0];b+=by[g][1];}
  out.push(`${label} lose ${q} bar ${bar.toFixed(2)} near ${(100*a/b).toFixed(1)}`+(q===0.03?' '+Object.entries(by).map(([g,[x,n]]:any)=>`${g.replace('near:','')} ${(100*x/n).toFixed(0)}`).join(' '):''));
  }
  console.log(out.join('\n'));
  return res;
}
cross('all',S);
const f=fit(S); const spread=names.map((_,i)=>{const v=S.map((s:any)=>s.signals[i]);const m=v.reduce((a:number,b:number)=>a+b,0)/v.length;return Math.sqrt(v.reduce((a:number,b:number)=>a+(b-m)**2,0)/v.length)});
console.log(names.map((n,i)=>`${n} ${(f.weights[i]*spread[i]).toFixed(2)}`).join(', '));
console.log('---');
for (const [l,W2,made] of [['near1',{held:1,wrong:0.3,fact:0.1,gap:0.3,elsewhere:1},1],['near only',{held:1,wrong:0.05,fact:0.02,gap:0.1,elsewhere:1},1],['near2',{held:1,wrong:0.2,fact:0.05,gap:0.2,elsewhere:1},2]] as any) cross(l,S,(s:any)=>W2[s.from]??made);
// pairwise products
const ix=(n:string)=>names.indexOf(n);
const P=S.map((s:any)=>{const v=s.signals;const g=(n:string)=>v[ix(n)];return {...s,signals:[...v,g('surprise')*g('likely')/5,g('aside')*g('likely')/5,g('surprise')**2/7,g('surprise')*g('said'),g('coverage')*g('likely')/5,g('gap')*g('likely')/5, g('first')*g('surprise')/7, Math.max(0,g('surprise')-4)]}});
cross('prod',P);
